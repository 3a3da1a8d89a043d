// Owns the box of what is drawn: it tells its content how large it is, and nothing is drawn before that is known.
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

type Props = {
  readonly className: string | undefined;
  readonly children: (widthPx: number, heightPx: number) => ReactNode;
};

export function Sized({ className, children }: Props) {
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
    <div ref={box} className={className} aria-hidden="true">
      {size.width > 0 && size.height > 0 && children(size.width, size.height)}
    </div>
  );
}
