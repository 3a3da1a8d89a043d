// Owns where the addresses of the contract begin: at the folder of the page, which a proxy may have put below a path of its own.
import { pageAt } from '../link/short-link.ts';

/** `/api/v1/meta` → `https://example.org/sarhad/api/v1/meta`, on the page at `https://example.org/sarhad/?…`. */
export const addressInPage = (address: string): string => new URL(`.${address}`, pageAt(location)).href;
