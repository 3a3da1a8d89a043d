// Owns what a layout shows over the tab of the view for a while, of which no link tells: until another tab is chosen.
import { useState } from 'react';
import { useView } from '../link/use-view.ts';

/** `isOpen`: as the layout comes on. */
export function useTabOver(isOpen: boolean): readonly [boolean, (isOpen: boolean) => void] {
  const tab = useView((view) => view.tab);
  const [over, setOver] = useState(isOpen ? tab : null);
  return [over === tab, (opens) => setOver(opens ? tab : null)];
}
