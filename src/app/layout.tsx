// Owns which layout is on, and says when the map stands so that the rest may load.
import { useEffect } from 'react';
import { announceMap } from './later.ts';
import type { LayoutProps } from './layout-props.ts';
import { PhoneLayout } from './phone-layout.tsx';
import { useScreen } from './use-screen.ts';
import { WideLayout } from './wide-layout.tsx';

export function Layout(props: LayoutProps) {
  // After the first commit the map is in the page and can be moved.
  useEffect(announceMap, []);
  return useScreen() === 'phone' ? <PhoneLayout {...props} /> : <WideLayout {...props} />;
}
