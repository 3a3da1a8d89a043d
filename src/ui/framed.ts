// Owns whether this page stands in a frame of another page, whose own scrolling it must not take.

/** In a frame, a wheel and one finger scroll the page around: what they do here takes Ctrl, or two fingers. */
export const isFramed = (): boolean => window.parent !== window;
