// Owns the code that shows a part of the page in a frame of another one.

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * A frame as wide as its place, and a script that makes it as high as the part in it says, and listens to that part alone. Where the page
 * runs no script of its own, the frame keeps `heightPx`. What the part may do: run, ask its own server, and open the whole view in another tab.
 */
export function frameCode(address: string, title: string, heightPx: number): string {
  const { origin } = new URL(address);
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox" style="width: 100%; height: ${heightPx}px; border: 0"></iframe>
<script>
  (function (frame) {
    addEventListener('message', function (event) {
      if (event.origin !== '${origin}' || event.source !== frame.contentWindow) return;
      var height = event.data && event.data.type === 'sarhad-height' && Number(event.data.height);
      if (height > 0) frame.style.height = Math.min(height, 4000) + 'px';
    });
  })(document.currentScript.previousElementSibling);
</script>`;
}
