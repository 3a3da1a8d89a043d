// Owns the steps that take the events of the view as files: as a table, as map data, in our own format.
import { addressOfFile, type FileForm } from '../../api/take-file.ts';
import { FileButtons } from '../../cards/file-buttons.tsx';
import { defineTexts, useTexts } from '../../ui/i18n.ts';
import type { StepProps } from './step-props.ts';

const texts = defineTexts('file-steps', {
  csv: 'CSV',
  'csv-words': 'one row an event, for any program',
  xlsx: 'XLSX',
  'xlsx-words': 'a workbook: events, claims, sources, and what it is of',
  geojson: 'GeoJSON',
  'geojson-words': 'for GIS: each event with all that is known of it',
  kml: 'KML',
  'kml-words': 'for Google Earth: places, dates, how precise they are',
  json: 'JSON',
  'json-words': 'nothing is lost: “npm run load” takes it, with what these events refer to',
});

type Props = StepProps & { readonly forms: readonly (FileForm & Parameters<typeof texts.t>[0])[] };

function FileStep({ view: { filter, sort }, events, forms }: Props) {
  const t = useTexts(texts);
  const files = forms.map((form) => ({
    address: addressOfFile(form, filter, sort),
    label: t(form),
    words: t(`${form}-words`),
  }));
  return <FileButtons files={files} isEmpty={events === 0} />;
}

export const TableStep = (props: StepProps) => <FileStep {...props} forms={['csv', 'xlsx']} />;
export const MapDataStep = (props: StepProps) => <FileStep {...props} forms={['geojson', 'kml']} />;
export const CollectionStep = (props: StepProps) => <FileStep {...props} forms={['json']} />;
