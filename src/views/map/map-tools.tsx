// Owns what is done on the map: only what is in view, an area drawn, a distance measured; as signs in its toolbar, or in words where there is room.
import { Button, IconButton } from '../../ui/button.tsx';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import { Crop, Pentagon, Ruler } from '../../ui/later-icons.tsx';
import { STOP } from '../../ui/use-roving.ts';
import { texts as areaTexts } from './areas/texts.ts';

const texts = defineTexts('map-tools', { measure: 'Measure a distance' });

const ICON = { size: 16, strokeWidth: 1.75 } as const;

type Tool = { readonly isOn: boolean; readonly onToggle: () => void };

export type MapToolsProps = { readonly onlyView: Tool; readonly draw: Tool; readonly measure: Tool };

type Props = MapToolsProps & {
  readonly inWords?: boolean;
  /** Before one of them begins. */
  readonly onChoose?: () => void;
};

export function MapTools({ onlyView, draw, measure, inWords = false, onChoose }: Props) {
  const t = useTexts(texts);
  const areas = useTexts(areaTexts);
  const tools = [
    { id: 'only-view', name: areas('only-view'), Icon: Crop, ...onlyView },
    { id: 'draw-area', name: areas('draw-area'), Icon: Pentagon, ...draw },
    { id: 'measure', name: t('measure'), Icon: Ruler, ...measure },
  ];
  return tools.map(({ id, name, Icon, isOn, onToggle }) => {
    const onClick = () => {
      onChoose?.();
      onToggle();
    };
    return inWords ? (
      <Button key={id} data-press={id} aria-pressed={isOn} onClick={onClick}>
        <Icon {...ICON} />
        {name}
      </Button>
    ) : (
      <IconButton
        key={id}
        data-press={id}
        {...STOP}
        variant="bare"
        label={name}
        aria-pressed={isOn}
        onClick={onClick}
      >
        <Icon {...ICON} />
      </IconButton>
    );
  });
}
