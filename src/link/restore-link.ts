// Owns what a link lost on its way and gets back where that is without doubt: separators, encoding, case, what clings to it. Loaded only for links that are not understood as they are.
import { FILTER_GRAMMAR, isFilterParameter } from '../contract/filter-grammar.ts';
import { withPlainHyphens } from '../contract/typed-hyphens.ts';
import { CUT_OFF, decoded, decodedOnce, END_OF_LINK, isWords, OURS_OF, withPlainWords } from './cut-up.ts';
import { MOST_LAYERS, ofForm } from './encoded-text.ts';
import type { Parameters } from './migration.ts';
import { VIEW_PARAMETERS, type ViewField } from './parameters.ts';
import { restoredDate } from './restore-date.ts';

/** What services that send links along write into them, to know them again. */
const TRACKING =
  /^((utm|at|mtm|pk|piwik|matomo|guce|vero|oly|hsa|_gac)_[\w-]+|_?_hs\w+|fbclid|gclid|gclsrc|[gw]braid|dclid|msclkid|mc_[ce]id|ys?clid|_g[al]|igshi?d?|twclid|ttclid|li_fat_id|mkt_tok|hsctatracking|srsltid|epik|wickedid|s_cid|_openstat|ref|ref_(src|url)|mibextid|spm|share_id|rb_clickid|irclickid|__twitter_impression|si)$/;

const isOurs = (name: string) =>
  name === 'v' || isFilterParameter(name) || Object.hasOwn(VIEW_PARAMETERS, name);

const ENTITY = '(?:amp|#0*38|#x0*26)(?:;|%3b)';
const ENTITIES = new RegExp(`([&?;])(?:${ENTITY})+`, 'gi');
/** Between parameters that stand in the value of another. */
const SEPARATOR = /[&?;](?=[\s\p{Cf}]*\w[\w\s\p{Cf}]*=)/u;
/** Blanks and signs that are not seen, plain or escaped, and where they tear the bytes of a letter apart. */
const UNSEEN = /(?:%(?:e2%80%8b|c2%ad|c2%a0|ef%bb%bf|e2%81%a0|0d|0a|20)|[+\s\p{Cf}])+/giu;
const REST_OF_LETTER = /%[89ab][\da-f]/iy;

/** Parameters of a link (its query, and the fragment that may hold the rest of it) as they were; what is in doubt stays as it is. */
export function restoreParameters(search: string, fragment: string): Parameters {
  const written = [...new URLSearchParams(separated(search + (CUT_OFF.test(fragment) ? fragment : '')))];
  const isWhole = written.some(([name]) => plainName(name) === 'v');
  let layers = 0;
  const restored = written
    .flatMap(([name, value]) => apart(name, value, isWhole))
    .flatMap(([name, value]) => named(name, value))
    .map(([name, value]): readonly [string, string] => {
      if (!isOurs(name) || isWords(name)) return [name, value];
      const whole = restoredValue(name, value);
      layers = Math.max(layers, whole.layers);
      return [name, whole.value];
    })
    // What a reader typed may look encoded: it was, if what stands beside it was.
    .map(([name, value]): readonly [string, string] => [
      name,
      withPlainWords(name, isWords(name) ? decoded(value, layers, ofForm) : value),
    ]);
  const given = new Map(restored.map((pair) => [String(pair), pair]));
  return [...given.values()];
}

/** The query with `&` between its parameters and `=` in them. */
function separated(search: string): string {
  const query = search
    .replace(/^\?+/, '')
    .split('&')
    .map((pair) => withSign(pair))
    .join('&')
    .replace(UNSEEN, (signs, at: number, whole: string) => {
      REST_OF_LETTER.lastIndex = at + signs.length;
      return REST_OF_LETTER.test(whole) ? '' : signs;
    })
    .replace(/\\u0026/gi, '&')
    .replace(/\\u003d/gi, '=')
    .replace(/\\(?=[&=?])/g, '')
    .replace(ENTITIES, '$1')
    // Lines of a letter that is answered begin with >.
    .replace(/(?:%0d|%0a|\s)+(?:(?:%20|\+)*(?:%3e|>))*(?:%20|\+)*/gi, '%0A');
  const pairs = query.split('&');
  const quoted = pairs.filter((pair) => /=3d/i.test(pair));
  if (2 * quoted.length <= pairs.length && !quoted.some(isQuoted)) return query;
  return pairs.map((pair) => (/=3d/i.test(pair) ? unquoted(pair) : pair)).join('&');
}

/** Quoted-printable; what else begins with `=` is the end of a line. In capitals, for a line may go on with such signs. */
const unquoted = (pair: string) =>
  pair
    .replace(/=%0a/gi, '')
    .replace(/(?:=(?:[89A-F][\dA-F]|2[A-F]|3A))+/g, (bytes) => {
      const escapes = bytes.replaceAll('=', '%');
      return ofForm(escapes) === escapes ? bytes : escapes;
    })
    .replace(/=(3d)?/gi, (_, sign) => (sign ? '=' : ''));

/** Whether a pair means nothing unless it is. */
function isQuoted(pair: string): boolean {
  const [[name = '', value = ''] = []] = [...new URLSearchParams(unquoted(pair))];
  const [[, asWritten = ''] = []] = [...new URLSearchParams(pair)];
  const ours = plainName(name);
  return (
    isOurs(ours) &&
    !Object.hasOwn(OURS_OF, ours) &&
    !isUnderstood(ours, mended(ours, asWritten)) &&
    isUnderstood(ours, mended(ours, value))
  );
}

/** A pair whose `=` was encoded, and perhaps what followed it, too. */
function withSign(pair: string, layers = MOST_LAYERS): string {
  const text = pair.includes('=') || layers === 0 ? pair : decodedOnce(pair);
  if (text === pair) return pair;
  return text
    .split('&')
    .map((part) => withSign(part, layers - 1))
    .join('&');
}

/** Without what clings to it and says nothing: `type2` and `type!` are other names, and so are those in other scripts. */
const plainName = (name: string) =>
  decoded(name, MOST_LAYERS)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s+\p{C}]/gu, '')
    .replace(/^(?:amp;|[>?*"'`«»“”„‘’‚‹›([{\\])+|(?<!["'`«»“”‘’\\])["'`«»“”‘’\\]+$/gu, '');

/** A parameter, and those that stand in its value because what separated them was encoded, or another sign. */
function apart(name: string, value: string, isWhole: boolean): Parameters {
  // Readers' words may hold any sign, and what is not ours another link: they are one of ours only where it ends as these do, and
  // nothing else says its version.
  const plain = plainName(name);
  const isFree = Object.hasOwn(OURS_OF, plain) || !isOurs(plain);
  if (isFree && isWhole) return [[name, value]];
  let text = value.replace(ENTITIES, '$1');
  for (let layer = 0; layer < MOST_LAYERS && !(isFree ? END_OF_LINK : SEPARATOR).test(text); layer++)
    text = decodedOnce(text).replace(ENTITIES, '$1');
  const pairs = text.split(SEPARATOR);
  if (pairs.length === 1) return [[name, value]];
  return [...new URLSearchParams(`${name}=${pairs.join('&')}`)].flatMap(([part, rest]) =>
    apart(part, rest, isWhole),
  );
}

/** A parameter under its own name; nothing for what services add, and for signs that say nothing. */
function named(name: string, value: string): Parameters {
  const bare = plainName(name);
  if (TRACKING.test(bare) || !/[\p{L}\p{N}]/u.test(name + value)) return [];
  // All in capitals a drawn area is another one.
  const isOther = bare === 'area' && name !== bare && value === value.toUpperCase();
  return [[isOurs(bare) && !isOther ? bare : name, value]];
}

/** The value, decoded so many layers. */
function restoredValue(name: string, written: string): { value: string; layers: number } {
  let text = written;
  for (let layers = 0; ; layers++) {
    const value = mended(name, text);
    if (isUnderstood(name, value)) return { value, layers };
    const next = decodedOnce(text);
    if (next === text || layers === MOST_LAYERS) return { value, layers: 0 };
    text = next;
  }
}

function isUnderstood(name: string, text: string): boolean {
  if (name === 'v') return /^\d{1,9}$/.test(text);
  if (!isFilterParameter(name)) return VIEW_PARAMETERS[name as ViewField].parse(text) !== null;
  const { value, bad } = FILTER_GRAMMAR[name].parse(text);
  return value !== null && bad.length === 0;
}

const DATES = ['from', 'to', 'asof', 'seen'];

function mended(name: string, text: string): string {
  // Whatever follows a link is written right behind its last parameter.
  if (name === 'v') return /^\d{1,9}(?=$|[^\p{L}\p{N}.-]|[.-](?!\d))/u.exec(plain(text))?.[0] ?? text;
  if (isUnderstood(name, text)) return text;
  const day = DATES.includes(name) ? restoredDate(text, name === 'to') : null;
  if (day !== null) return day;
  const pieces = text.split(/[,，]/).slice(0, OURS_OF[name]);
  const words = text.slice(pieces.join().length);
  const understood = (form: (piece: string) => string) =>
    waysToWrite(pieces.map(form).filter(Boolean).join()).find((way) => isUnderstood(name, way + words));
  // In a drawn area an underscore is a sign of its own.
  const forms = Object.hasOwn(OURS_OF, name) ? [plain, bare] : [plain, bare, hyphened];
  const whole = forms.map(understood).find((way) => way !== undefined);
  if (whole !== undefined) return whole + words;
  const each = pieces.map(
    (piece) =>
      forms.flatMap((form) => waysToWrite(form(piece))).find((way) => isUnderstood(name, way)) ?? piece,
  );
  const some = each.filter(Boolean).join();
  return isFilterParameter(name) && FILTER_GRAMMAR[name].parse(some).value !== null ? some : text;
}

/** In plain signs, each of which is seen. */
const plain = (piece: string) => withPlainHyphens(piece.normalize('NFKC')).replace(/[\s+\p{C}]/gu, '');

/** Without what clings to it. */
const bare = (piece: string) =>
  plain(piece).replace(/^["'«»“”„‘’‚‹›`([{]+|(?<![^\p{L}\p{N}_-])[^\p{L}\p{N}_-]+$/gu, '');

/** With hyphens where blanks or underscores stand for them. */
const hyphened = (piece: string) =>
  bare(piece.trim().replace(/(?<=[\p{L}\p{N}])[\s_+]+(?=[\p{L}\p{N}])/gu, '-'));

/** Codes are in capitals, other names are not; the pair of a border stands in the order of the alphabet. */
function waysToWrite(text: string): string[] {
  const small = text.toLowerCase();
  const large = text.toUpperCase();
  const [first = '', ...others] = small.split(',');
  return [
    text,
    small,
    large,
    large.replace(/^(!?)([A-Z]{2})-([A-Z]{2})$/, '$1$3-$2'),
    [first.toUpperCase(), ...others].join(),
    text.replace(/(?<![_-])[_-]+$/, ''),
  ];
}
