// Owns what the synthetic collection says of itself.
export const SYNTHETIC_COLLECTION = {
  title: 'Synthetic collection',
  note: 'Synthetic: made by a generator to test and measure; nothing in it happened',
  isSynthetic: true,
  attribution: [
    'Synthetic events, made by Sarhad; places: © OpenStreetMap contributors (ODbL), GeoNames (CC BY 4.0)',
  ],
} as const;
