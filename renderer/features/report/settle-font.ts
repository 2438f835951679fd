const SIZE = 32;
const TRIES = 200;
const PAUSE_MS = 10;
/** A letter that only the face of that place in the list draws. */
const LETTERS = ['H', 'Ő'] as const;

/**
 * Draws a letter of each family until both are there, so that the pictures after it find the font decoded: browsers
 * paint an SVG image at once, leaving out text whose embedded font is still being read. Returns what has to be kept
 * until the last picture is drawn, or the browser may forget the font again.
 */
export async function settleFont(css: string, families: readonly string[]): Promise<HTMLImageElement | null> {
  const letters = families.map((family, index) => `<text x="${index * SIZE + 4}" y="26" font-size="28" font-family="'${family}'">${LETTERS[index] ?? LETTERS[0]}</text>`);
  const width = families.length * SIZE;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${SIZE}"><style>${css}</style>${letters.join('')}</svg>`;
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, SIZE);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = SIZE;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return image;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      context.clearRect(0, 0, width, SIZE);
      context.drawImage(image, 0, 0);
      if (families.every((_, index) => hasInk(context.getImageData(index * SIZE, 0, SIZE, SIZE)))) return image;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    return image;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function hasInk({ data }: ImageData): boolean {
  for (let alpha = 3; alpha < data.length; alpha += 4) if ((data[alpha] ?? 0) > 128) return true;
  return false;
}
