// Owns what sides are called on the board, and how a filter names them.
import { useMemo } from 'react';
import { shortNameOf } from '../../cards/short-name.tsx';
import { useDictionary } from '../../cards/use-names.ts';
import { SIDE } from '../../contract/side.ts';
import type { Told } from '../../matching/claim-threads.ts';
import { sideName } from '../../words/names.ts';

type Voice = Told['claimant'];

export type SideNames = {
  readonly ofVoice: (voice: Voice) => string;
  readonly ofTold: (told: Told) => string;
};

/** Who is nobody's side is called by its own name. */
export function useSideNames(): SideNames {
  const actors = useDictionary()?.actors;
  return useMemo(() => {
    const ofVoice = (voice: Voice) =>
      voice.side === null ? shortNameOf(voice) : sideName(voice.side, actors ?? []);
    return { ofVoice, ofTold: ({ claimant }) => ofVoice(claimant) };
  }, [actors]);
}

/** As `claimant` and `denier` take it. */
export const voiceValue = ({ id, side }: Voice): string => (side === null ? id : SIDE + side);
