// Owns saving what the page has made as a file.

/** A browser may read a file that it saves after the click. */
const KEPT_MS = 60_000;

export function saveFile(content: Blob, name: string): void {
  const href = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}
