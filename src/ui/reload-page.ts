// Owns the reload of the page: what it shows is kept, also where the history did not take its address.

let addressToKeep = (): string => location.href;

/** Says where the page would be by rights. */
export function keepOnReload(address: () => string): void {
  addressToKeep = address;
}

/** Never resolves: the page is on its way out. */
export function reloadPage(): Promise<never> {
  const address = addressToKeep();
  if (address === location.href) location.reload();
  else location.replace(address);
  return new Promise(() => {});
}
