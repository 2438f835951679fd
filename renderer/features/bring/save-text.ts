/** Hands a file to the browser's downloads; works on plain http and without the host. */
export function saveText(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // Browsers read it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Asks for one file; null when the person changed her mind. */
export function pickText(accept: string): Promise<string | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.dataset.testid = 'bring-file';
    input.hidden = true;
    const end = (text: string | null): void => {
      input.remove();
      resolve(text);
    };
    input.addEventListener('cancel', () => end(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (!file) return end(null);
      file.text().then(end, () => end(''));
    });
    document.body.append(input);
    input.click();
  });
}
