// Tests of the code of a frame: whatever its address and title say stays text, and its script listens to that frame alone.
import { afterEach, expect, test } from 'vitest';
import { frameCode } from './frame-code.ts';

const ADDRESS = 'https://sarhad.example/x/?q=%22%3E&border=AF-TJ&embed=map&v=2';

afterEach(() => document.body.replaceChildren());

/** As a page that holds it runs it. */
function put(code: string): HTMLIFrameElement {
  document.body.innerHTML = code.slice(0, code.indexOf('<script>'));
  const frame = document.querySelector('iframe');
  if (frame === null) throw new Error('the code has no frame');
  const script = code.slice(code.indexOf('<script>') + 8, code.lastIndexOf('</script>'));
  new Function('document', script)({ currentScript: { previousElementSibling: frame } });
  return frame;
}

const tell = (data: unknown, origin: string, source: unknown) =>
  window.dispatchEvent(new MessageEvent('message', { data, origin, source: source as Window }));

test('address and title are those that were given, and the frame may do no more than it needs', () => {
  const frame = put(frameCode(ADDRESS, 'Map: “a” <b> & "c"', 480));
  expect(frame.src).toBe(ADDRESS);
  expect(frame.title).toBe('Map: “a” <b> & "c"');
  expect(frame.getAttribute('loading')).toBe('lazy');
  expect(frame.getAttribute('sandbox')).toBe(
    'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  );
  expect(document.body.children).toHaveLength(1);
});

test('the frame becomes as high as its part says, and nobody else is heard', () => {
  const frame = put(frameCode(ADDRESS, 'Map', 480));
  const height = { type: 'sarhad-height', height: 333 };
  tell(height, 'https://evil.example', frame.contentWindow);
  tell(height, 'https://sarhad.example', window);
  tell({ type: 'other', height: 333 }, 'https://sarhad.example', frame.contentWindow);
  tell({ type: 'sarhad-height', height: 'x' }, 'https://sarhad.example', frame.contentWindow);
  tell(null, 'https://sarhad.example', frame.contentWindow);
  expect(frame.style.height).toBe('480px');
  tell(height, 'https://sarhad.example', frame.contentWindow);
  expect(frame.style.height).toBe('333px');
  tell({ ...height, height: 1e9 }, 'https://sarhad.example', frame.contentWindow);
  expect(frame.style.height).toBe('4000px');
});
