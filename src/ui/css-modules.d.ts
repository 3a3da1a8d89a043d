// Side-effect imports of style sheets and fonts.
declare module '@fontsource-variable/inter';
declare module '@fontsource-variable/vazirmatn';
