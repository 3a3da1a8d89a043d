// Owns the commands of the page: what its buttons do, by name. A part offers others with `useCommands`.
import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import { useCopy } from '../../cards/use-copy.ts';
import { clearingAll } from '../../link/changes.ts';
import { addressOfView } from '../../link/link.ts';
import { pageAt } from '../../link/short-link.ts';
import { useViewStore, withPatch } from '../../link/use-view.ts';
import { METHOD_SECTIONS, type View } from '../../link/view.ts';
import { type Command, useCommands } from '../../ui/commands.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { PAGE_KEYS } from '../../ui/keys.ts';
import { loadWhole } from '../../ui/lazy-part.ts';
import { canPress, pressOnPage } from '../../ui/press-on-page.ts';
import { relativeDays } from '../../views/dates/relative-days.ts';
import { parseTypedDate } from '../../views/dates/typed-date.ts';
import { usePresetBase } from '../../views/dates/use-preset-base.ts';
import { labelsOf } from '../../words/filter-in-words.ts';
import { dateValue, rangeName } from '../../words/format.ts';
import { methodNames } from '../../words/method-names.ts';
import { namesOf } from '../../words/names.ts';
import { themeTexts } from '../theme-texts.ts';
import { useTheme } from '../use-theme.ts';
import { useAwayCommands } from './away-commands.ts';
import { useCompareCommands } from './compare-commands.ts';
import { killedAsked } from './killed-asked.ts';
import { useLastFilters } from './last-filters.ts';
import { LinkCopied } from './link-copied.tsx';
import { usePickedCommands } from './use-picked-commands.ts';
import { useSavedCommands } from './use-saved-commands.tsx';
import { useWindowTitle } from './use-window-title.ts';
import { useViewCommands } from './view-commands.ts';

const texts = defineTexts('commands', {
  undo: 'Undo {{change}}',
  'nothing-to-undo': 'Undo: no filter has been changed',
  'undo-words': 'undo, back',
  dates: 'Set the dates…',
  'dates-words': 'period, time, calendar, from, to',
  'clear-all': 'Clear all filters',
  'nothing-to-clear': 'Clear: no filter is set',
  'nothing-to-clear-words': 'clear, reset, remove',
  'clear-words': 'reset, remove, start again',
  'copy-link': 'Copy the link to this view',
  'copy-words': 'address, url, share link',
  print: 'Print or save as PDF: a brief of this view',
  'print-words': 'print, pdf, paper, brief, report, take away',
  share: 'Share this view…',
  'share-words':
    'share, send, link, export, take away, copy as text, cite, embed, iframe, follow, feed, rss, atom, qr',
  'zoom-to-results': 'Zoom to the results',
  'zoom-words': 'map, fit, all events',
  'only-view': 'Only what is in view on the map',
  'view-words': 'area, box',
  'draw-area': 'Draw an area',
  'draw-words': 'polygon, region, shape',
  measure: 'Measure a distance',
  'measure-words': 'ruler, kilometres, km',
  crossings: 'All border crossings',
  'crossings-words': 'board, gate, checkpoint, open, closed',
  play: 'Play through time',
  'play-words': 'animate, playback, pause',
  'theme-words': 'colours, appearance, mode, night',
  'coverage-words': 'until when, collected, today',
  coverage: 'Until when events were collected',
  method: 'Method: {{section}}',
  'method-words': 'how, meaning, help, about',
  keys: 'All keys',
  'keys-words': 'keyboard, shortcuts, help',
  only: 'Only {{range}}',
  'killed-words': 'killed, dead, deaths, died, fatalities',
});

/** A brief of the view; where what makes it does not come, the page as it stands. */
const print = () =>
  void loadWhole(() => import('../../views/brief/printing.ts')).then(
    ({ printBrief }) => printBrief(),
    () => window.print(),
  );

type Name = Parameters<typeof texts.t>[0];

type Props = {
  /** Shows the list of keys. */
  readonly openKeys: () => void;
};

export function PageCommands({ openKeys }: Props): ReactNode {
  const t = useTexts(texts);
  const sectionName = useTexts(methodNames);
  const themeName = useTexts(themeTexts);
  const store = useViewStore();
  const { choice, choose } = useTheme();
  const { last, undo } = useLastFilters();
  const { copied, refused, copy } = useCopy();
  useWindowTitle();
  const baseDay = usePresetBase()?.day ?? null;
  const commands = useMemo(() => {
    const words = (name: Name) => t(name).split(', ');
    const change = (patch: Partial<View>) => () => store.change(patch);
    const button = (id: Name & string, wordsOf: Name): Command => ({
      id,
      name: t(id),
      words: words(wordsOf),
      run: () => pressOnPage(id),
      isAvailable: () => canPress(id),
    });
    const hasFilter = () => Object.keys(store.getView().filter).some((parameter) => parameter !== 'asof');
    const commands: Command[] = [
      last === null
        ? { id: 'undo', name: t('nothing-to-undo'), words: words('undo-words'), isIdle: true, run: () => {} }
        : { id: 'undo', name: t('undo', { change: last }), words: words('undo-words'), run: undo },
      { ...button('dates', 'dates-words'), key: PAGE_KEYS.dates },
      {
        id: 'clear-all',
        name: t('clear-all'),
        words: words('clear-words'),
        isAvailable: hasFilter,
        run: () => store.change(clearingAll),
      },
      {
        id: 'nothing-to-clear',
        name: t('nothing-to-clear'),
        words: words('nothing-to-clear-words'),
        isIdle: true,
        isAvailable: () => !hasFilter(),
        run: () => {},
      },
      {
        id: 'copy-link',
        name: t('copy-link'),
        words: words('copy-words'),
        run: () => void copy(addressOfView(store.getView(), pageAt(location))),
      },
      { id: 'print', name: t('print'), words: words('print-words'), run: print },
      button('share', 'share-words'),
      button('zoom-to-results', 'zoom-words'),
      button('only-view', 'view-words'),
      button('draw-area', 'draw-words'),
      button('measure', 'measure-words'),
      {
        id: 'crossings',
        name: t('crossings'),
        words: words('crossings-words'),
        run: change({ crossings: 'all' }),
      },
      button('play', 'play-words'),
      button('coverage', 'coverage-words'),
      ...(['light', 'dark', null] as const).map(
        (theme): Command => ({
          id: `theme-${theme ?? 'system'}`,
          name: themeName(theme ?? 'system'),
          words: words('theme-words'),
          isAvailable: () => choice !== theme,
          run: () => choose(theme),
        }),
      ),
      { id: 'keys', name: t('keys'), words: words('keys-words'), key: PAGE_KEYS.keys, run: openKeys },
      ...METHOD_SECTIONS.map(
        (section): Command => ({
          id: `method-${section}`,
          name: t('method', { section: sectionName(section) }),
          words: words('method-words'),
          run: change({ method: section }),
        }),
      ),
    ];
    return commands;
  }, [t, sectionName, store, choice, choose, last, undo, copy, openKeys, themeName]);
  const answer = useMemo(
    () =>
      (text: string): readonly Command[] => {
        const days = parseTypedDate(text)?.days;
        const ranges = days
          ? [{ from: days.first, to: days.last }]
          : baseDay === null
            ? []
            : relativeDays(text, baseDay);
        const dates = ranges.map((range, at): Command => {
          const [from, to] = [dateValue(range.from), dateValue(range.to)];
          return {
            id: `only-dates-${at}`,
            name: t('only', { range: rangeName(from, to) }),
            words: [text],
            isFilter: true,
            run: () => store.change(({ filter }) => ({ filter: withPatch(filter, { from, to }) })),
          };
        });
        const killed = killedAsked(text, t('killed-words').split(', '));
        if (killed === null) return dates;
        const [label] = labelsOf({ killed }, namesOf(undefined));
        const setKilled: Command = {
          id: 'only-killed',
          name: label?.text ?? text,
          isFilter: true,
          run: () => store.change(({ filter }) => ({ filter: withPatch(filter, { killed }) })),
        };
        return [...dates, setKilled];
      },
    [t, store, baseDay],
  );
  useCommands(commands, answer);
  useViewCommands();
  usePickedCommands();
  useSavedCommands();
  useCompareCommands();
  const away = useAwayCommands();
  return createElement(
    Fragment,
    null,
    createElement(LinkCopied, { isCopied: copied !== null, isRefused: refused !== null }),
    away,
  );
}
