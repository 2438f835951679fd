import { classNames, useT } from '../../ui';
import css from './share-panel.module.css';

/** Always dark on white with a quiet edge: cameras need it in the dark theme too. */
export function QrCode({ svg, isBig = false }: { readonly svg: string; readonly isBig?: boolean }) {
  const t = useT();
  return <img className={classNames(css.qr, isBig && css.qrBig)} src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt={t('share.qrLabel')} />;
}
