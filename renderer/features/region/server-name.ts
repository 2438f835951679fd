/** `https://polku.example.fi/` → `polku.example.fi` */
export const serverName = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
