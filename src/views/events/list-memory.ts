// Owns where the list stood when it was last on screen, so that it comes back to the same place after a detail.
import type { VirtualItem } from '@tanstack/react-virtual';

export type ListMemory = {
  readonly listId: string;
  readonly base: number;
  readonly offsetPx: number;
  readonly measured: VirtualItem[];
};

let memory: ListMemory | null = null;

export function remember(state: ListMemory): void {
  memory = state;
}

export function recall(listId: string): ListMemory | null {
  return memory?.listId === listId ? memory : null;
}
