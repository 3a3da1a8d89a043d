// Owns what the page says to a map that is too small for its layer switch, tools and legend, which then stand in a dialog.
export type Compact = {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** Whether the button that opens it is one of the map's, not of the page around. */
  readonly hasButton: boolean;
  /** In a low window the buttons have a column beside the map, as wide as its padding at that side: over it they would cover a good part of it. */
  readonly isBeside?: boolean;
  /** Something is to be done on the map: it needs the room. */
  readonly onTool: () => void;
};
