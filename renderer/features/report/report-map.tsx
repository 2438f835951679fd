import { useMemo } from 'react';
import type { DocPicture } from '../../../shared/outline/report';

/** Room on a landscape A4 page under its heading, in millimetres; see the margins in report.css. */
const ROOM = { width: 268, height: 160 };
const NOTE_HEIGHT = 30;
const DATA_IMAGE = /^data:image\/(png|jpeg|webp);base64,/;

/** One clear pixel. A drawing alone, whatever its role, is no figure in a printed PDF; an image over it is, with its alternative text. */
const CLEAR = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

interface ReportMapProps {
  readonly picture: DocPicture;
  readonly id: string;
  readonly level: 2 | 3;
  /** The data-use note follows on the same page. */
  readonly noteFollows: boolean;
}

/** The picture of a page on a landscape page of its own; a plain sentence when there is none. */
export function ReportMap({ picture: { picture, heading, alt, missing }, id, level, noteFollows }: ReportMapProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const markup = useMemo(() => (picture.drawing ? trustedSvg(picture.drawing.svg) : null), [picture.drawing]);
  if (!picture.drawing || markup === null) {
    return (
      <section>
        <Heading id={id}>{heading}</Heading>
        <p>{missing}</p>
      </section>
    );
  }
  const { widthPx, heightPx } = picture.drawing;
  const scale = Math.min(ROOM.width / widthPx, (ROOM.height - (noteFollows ? NOTE_HEIGHT : 0)) / heightPx);
  return (
    <section className="wide map">
      <Heading id={id}>{heading}</Heading>
      <div className="drawing" style={{ width: `${widthPx * scale}mm`, height: `${heightPx * scale}mm` }}>
        <div aria-hidden dangerouslySetInnerHTML={{ __html: markup }} />
        <img src={CLEAR} alt={alt} />
      </div>
    </section>
  );
}

/**
 * The drawing made by our own picture code, once more read as XML: what is not a well-formed picture, or holds
 * anything that could act, is not shown.
 */
export function trustedSvg(svg: string): string | null {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (root.localName !== 'svg' || root.querySelector('parsererror, script, foreignObject, a, use, animate, set')) return null;
  for (const element of [root, ...root.querySelectorAll('*')]) {
    // The board's own images lie inside the picture; nothing is fetched.
    if (element.localName === 'image' && !DATA_IMAGE.test(element.getAttribute('href') ?? '')) return null;
    for (const { name } of [...element.attributes]) if (/^on/i.test(name)) return null;
  }
  // The image over it is what is read; two would be read twice.
  root.removeAttribute('role');
  root.setAttribute('aria-hidden', 'true');
  root.setAttribute('width', '100%');
  root.setAttribute('height', '100%');
  return new XMLSerializer().serializeToString(root);
}
