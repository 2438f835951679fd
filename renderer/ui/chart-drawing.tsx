import type { ReactElement } from 'react';
import type { PlacedChart } from '../../shared/outline/chart';

const WEIGHTS = { regular: 400, bold: 650 } as const;

/** A chart as it is placed by `placeChart`: paper colours in every theme, in words for those who don't see it. */
export function ChartDrawing({ chart, words, fit = false }: { readonly chart: PlacedChart; readonly words: string; readonly fit?: boolean }): ReactElement {
  const { width, height, items } = chart;
  return (
    <svg role="img" aria-label={words} viewBox={`0 0 ${width} ${height}`} {...(fit ? { width: '100%' } : { width, height })} style={{ display: 'block', fontKerning: 'none' }}>
      {items.map((item, index) =>
        item.kind === 'box' ? (
          <rect key={index} x={item.rect.x} y={item.rect.y} width={item.rect.w} height={item.rect.h} fill={item.fill} stroke={item.stroke} />
        ) : (
          item.lines.map((line, at) => (
            <text
              key={`${index}-${at}`}
              x={item.x}
              y={item.y + at * item.style.lineHeight + item.style.lineHeight / 2 + item.style.size * 0.35}
              fontSize={item.style.size}
              fontWeight={WEIGHTS[item.style.weight]}
              fill={item.colour}
              textAnchor={item.middle ? 'middle' : 'start'}
            >
              {line}
            </text>
          ))
        ),
      )}
    </svg>
  );
}
