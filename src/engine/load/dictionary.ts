// Owns the global dictionary: names and tables of all chunks together, growing; and the translation of a chunk into it.
import { NAMED_COLUMNS, type NamedColumn, ofNames, ROW_TABLES } from '../../contract/columns.ts';
import type { FrameChunk } from '../../contract/frame-chunk.ts';
import { STATUSES, TYPES } from '../../contract/taxonomy.ts';
import { FrameError } from '../../frame/frame-error.ts';
import type { EngineNames } from '../answers.ts';
import { CODE_COLUMNS, type CodeColumn, type Columns, ROLE_SLOTS, type Tables } from './columns.ts';
import { type Interned, ListTable, sortAscending, sortDistinct } from './list-table.ts';

type ChunkNames = FrameChunk['dictionaries'];
/** Types and statuses are closed vocabularies: all are there from the start, in the taxonomy's order. */
const CLOSED: Partial<Record<NamedColumn, readonly string[]>> = { type: TYPES, status: STATUSES };

export class Dictionary {
  readonly tables: Tables = {
    profile: new ListTable(),
    actors: new ListTable(),
    publishers: new ListTable(),
    grades: new ListTable(),
    toll: new ListTable(),
    claims: new ListTable(),
  };
  readonly #names: Record<NamedColumn, string[]>;
  readonly #index: Record<NamedColumn, Map<string, number>>;

  constructor() {
    this.#names = ofNames((kind) => [...(CLOSED[kind] ?? [])]);
    this.#index = ofNames((kind) => new Map(this.#names[kind].map((name, at) => [name, at])));
  }

  /** The lists that answers count by; they grow in place. */
  names(): EngineNames {
    return { ...this.#names };
  }

  /** How many names there are: grows exactly when `names()` does. */
  get nameCount(): number {
    return NAMED_COLUMNS.reduce((sum, kind) => sum + this.#names[kind].length, 0);
  }

  /** How many names of a kind there are. */
  sizeOf(kind: NamedColumn): number {
    return this.#names[kind].length;
  }

  /** Index of a name, or −1: ids in a filter may be unknown here. */
  indexOf(kind: NamedColumn, name: string): number {
    return this.#index[kind].get(name) ?? -1;
  }

  /** Codes of a chunk's rows in the global tables. Throws a FrameError, changing nothing, on a type or status unknown. */
  adopt(names: ChunkNames, interned: Record<CodeColumn, Interned>): Pick<Columns, CodeColumn> {
    for (const kind of NAMED_COLUMNS) {
      const stranger = CLOSED[kind] && names[kind].find((name) => !this.#index[kind].has(name));
      if (stranger !== undefined) {
        throw new FrameError(`dictionaries.${kind}`, stranger, `one of ${CLOSED[kind]?.join(', ')}`);
      }
    }
    const global = ofNames((kind) => names[kind].map((name) => this.#add(kind, name)));
    const ofProfile = ROW_TABLES.profile.map((kind) => global[kind]);
    const translate: Record<CodeColumn, (value: number, at: number) => number> = {
      profile: (value, at) => ofProfile[at]?.[value] ?? -1,
      actors: (value) =>
        (global.actor[Math.floor(value / ROLE_SLOTS)] as number) * ROLE_SLOTS + (value % ROLE_SLOTS),
      publishers: (value) => global.publisher[value] as number,
      grades: (value) => value,
      toll: (value) => value,
      claims: (value) => global.claim[value] as number,
    };
    return Object.fromEntries(
      CODE_COLUMNS.map((column) => [column, this.#recode(column, interned[column], translate[column])]),
    ) as Pick<Columns, CodeColumn>;
  }

  #add(kind: NamedColumn, name: string): number {
    const known = this.#index[kind].get(name);
    if (known !== undefined) return known;
    const index = this.#names[kind].push(name) - 1;
    this.#index[kind].set(name, index);
    return index;
  }

  #recode(
    column: CodeColumn,
    { codes, table }: Interned,
    translate: (value: number, at: number) => number,
  ): Uint32Array {
    const globalOf = new Uint32Array(table.size);
    const isSet = column === 'actors' || column === 'publishers';
    let longest = 0;
    for (let code = 0; code < table.size; code++) longest = Math.max(longest, table.lengthOf(code));
    const list = new Int32Array(longest);
    for (let code = 0; code < table.size; code++) {
      const listed = table.lengthOf(code);
      for (let at = 0; at < listed; at++) list[at] = translate(table.valueAt(code, at), at);
      // Two local names may fold into one global one only if a chunk repeats a name: keep sets distinct.
      const length = isSet ? sortDistinct(list, listed) : listed;
      // Numbers of names are others here than in the chunk.
      if (column === 'claims') sortAscending(list, listed);
      globalOf[code] = this.tables[column].intern(list, length);
    }
    for (let row = 0; row < codes.length; row++) codes[row] = globalOf[codes[row] as number] as number;
    return codes;
  }
}
