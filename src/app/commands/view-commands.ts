// Owns the commands that change what is seen and where: layers, boundaries, order of the list, zoom, legend, tabs, parts of the page.
import { useMemo } from 'react';
import { SORTS, sortUnder } from '../../contract/sort.ts';
import { showingLayer } from '../../link/changes.ts';
import { useViewStore } from '../../link/use-view.ts';
import { isSmallTab, LAYERS, TABS, type View } from '../../link/view.ts';
import { type Command, useCommands } from '../../ui/commands.ts';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { canPress, pressOnPage } from '../../ui/press-on-page.ts';
import { goToRegion } from '../../ui/regions.ts';
import { sortTexts } from '../../views/events/sort-words.ts';
import { texts as panelTexts } from '../panel-texts.ts';
import { showEvents } from '../show-list.ts';

const texts = defineTexts('view-commands', {
  'layer-points': 'Map: points',
  'layer-density': 'Map: density',
  'layer-provinces': 'Map: provinces',
  'layer-words': 'layer, show, heat, choropleth, symbols',
  'all-claims': 'Map: all territorial claims',
  'no-claims': 'Map: boundaries de facto',
  'claims-words': 'disputed, boundaries, lines',
  shown: '{{name}} (shown now)',
  legend: 'Legend: what the signs on the map mean',
  'legend-words': 'key, symbols, colours, circles, stacks, meaning',
  'map-zoom-in': 'Map: zoom in',
  'map-zoom-out': 'Map: zoom out',
  'zoom-words': 'nearer, closer, farther, magnify',
  'timeline-all': 'Timeline: all of its time, or the dates chosen',
  'timeline-words': 'zoom, period, overview, bars, histogram',
  list: 'Show or hide the list',
  'list-words': 'panel, events, collapse',
  sort: 'Sort: {{order}}',
  'sort-words': 'sort, order, list, arrange, by',
  tab: 'Open: {{tab}}',
  'tab-words': 'tab, panel, show',
  'words-events': 'list, incidents',
  'words-claims': 'says, denials, denies, accounts, statements, table',
  'words-analysis': 'charts, graphs, tables, statistics, trend, show as table',
  'words-borders': 'crossings, strip, kilometres, frontier',
  'words-upcoming': 'planned, upcoming, announced, future',
  'words-map': 'places, symbols, region',
  'words-timeline': 'period, bars, histogram, months',
  filters: 'Go to the filters',
  'filters-words': 'facets, narrow',
  map: 'Go to the map',
  timeline: 'Go to the timeline',
  'region-words': 'jump, focus, part',
});

const isShown = (region: string) => document.querySelector(`[data-region="${region}"]`) !== null;

type Name = Parameters<typeof texts.t>[0];

export function useViewCommands(): void {
  const t = useTexts(texts);
  const tabName = useTexts(panelTexts);
  const orderName = useTexts(sortTexts);
  const store = useViewStore();
  const commands = useMemo(() => {
    const words = (name: Name) => t(name).split(', ');
    const pressing = (id: Name & string, wordsOf: Name): Command => ({
      id,
      name: t(id),
      words: words(wordsOf),
      run: () => pressOnPage(id),
      isAvailable: () => canPress(id),
    });
    /** One of several states: that which holds is found, too, and says so. */
    const choice = (
      id: string,
      name: string,
      { words, patch, holds }: { words: string[]; patch: Partial<View>; holds: (view: View) => boolean },
    ): Command[] => [
      { id, name, words, isAvailable: () => !holds(store.getView()), run: () => store.change(patch) },
      {
        id: `${id}-shown`,
        name: t('shown', { name }),
        words,
        isIdle: true,
        isAvailable: () => holds(store.getView()),
        run: () => {},
      },
    ];
    const going = (region: 'filters' | 'map' | 'timeline', wordsOf: Name): Command => ({
      id: region,
      name: t(region),
      words: words(wordsOf),
      run: () => goToRegion(region),
      isAvailable: () => isShown(region),
    });
    return [
      ...LAYERS.flatMap((layer) =>
        choice(`layer-${layer}`, t(`layer-${layer}`), {
          words: words('layer-words'),
          patch: showingLayer(layer),
          holds: (view) => view.layer === layer,
        }),
      ),
      ...(['all', 'de-facto'] as const).flatMap((boundaries) => {
        const id = boundaries === 'all' ? 'all-claims' : 'no-claims';
        return choice(id, t(id), {
          words: words('claims-words'),
          patch: { boundaries },
          holds: (view) => view.boundaries === boundaries,
        });
      }),
      pressing('legend', 'legend-words'),
      pressing('map-zoom-in', 'zoom-words'),
      pressing('map-zoom-out', 'zoom-words'),
      ...TABS.map(
        (tab): Command => ({
          id: `tab-${tab}`,
          name: t('tab', { tab: tabName(`tab-${tab}`) }),
          words: [...words('tab-words'), ...words(`words-${tab}`)],
          // Beside the panel one goes to them.
          isAvailable: () => !(isSmallTab(tab) && isShown(tab)),
          run: () => {
            store.change({ tab, event: null });
            if (tab === 'events') showEvents();
            goToRegion('panel');
          },
        }),
      ),
      ...SORTS.flatMap((sort) =>
        choice(`sort-${sort}`, t('sort', { order: orderName(sort) }), {
          words: words('sort-words'),
          patch: { sort, tab: 'events', event: null },
          holds: (view) => view.sort === sort && view.tab === 'events',
        }).map((command) => ({
          ...command,
          isAvailable: () =>
            sortUnder(store.getView().filter, sort) === sort && (command.isAvailable?.() ?? true),
        })),
      ),
      pressing('list', 'list-words'),
      going('filters', 'filters-words'),
      going('map', 'region-words'),
      going('timeline', 'region-words'),
      pressing('timeline-all', 'timeline-words'),
    ];
  }, [t, tabName, orderName, store]);
  useCommands(commands);
}
