import { toString } from 'qrcode';

/** A QR code as SVG text, dark on white whatever the theme, for phones' cameras. */
export function qrSvg(text: string): Promise<string> {
  return toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4, color: { dark: '#000000', light: '#ffffff' } });
}
