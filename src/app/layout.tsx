// Owns which layout is on.
import type { LayoutProps } from './layout-props.ts';
import { PhoneLayout } from './phone-layout.tsx';
import { useScreen } from './use-screen.ts';
import { WideLayout } from './wide-layout.tsx';

export function Layout(props: LayoutProps) {
  return useScreen() === 'phone' ? <PhoneLayout {...props} /> : <WideLayout {...props} />;
}
