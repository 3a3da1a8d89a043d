// Owns the box of a drawn chart: it tells its content how large it is, and nothing is drawn before that is known.
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import styles from './sections.module.css';

export function Sized({ children }: { readonly children: (width: number, height: number) => ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const resizes = new ResizeObserver(measure);
    resizes.observe(element);
    return () => resizes.disconnect();
  }, []);
  return (
    <div ref={box} className={styles.chart} aria-hidden="true">
      {size.width > 0 && size.height > 0 && children(size.width, size.height)}
    </div>
  );
}
