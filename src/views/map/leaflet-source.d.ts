// Leaflet's source modules have no types of their own; who imports 'leaflet' has @types/leaflet.
declare module 'leaflet/src/*';
