import type { CellObject, Image, Row, SheetData } from 'write-excel-file/node';
import type { Translate } from '../../../shared/i18n';
import type { ReportModel } from '../../../shared/outline/report';
import { fitInto, pngBytes } from '../png';
import { freeText } from './cells';

/** Pixels are 1/96 inch. Row heights are given in points, so that the pictures stand where the rows are left for them. */
const ROW_PX = 20;
const ROW_PT = 15;
const MAX_WIDTH_PX = 1640;
const MAX_HEIGHT_PX = 6000;

/** Every page's whole picture under its name, one below another; a sheet is scrolled, so it needs no parts. */
export function mapSheet(report: ReportModel, t: Translate): { readonly data: SheetData; readonly images: Image[]; readonly orientation: 'landscape'; readonly showGridLines: boolean } {
  const data: Row[] = [];
  const images: Image[] = [];
  const blank = (): CellObject => ({ height: ROW_PT });
  for (const part of report.parts) {
    for (const page of part.pages) {
      const names = { page: page.title, group: part.group };
      data.push([{ ...freeText(t('report.mapOf', names), true), height: ROW_PT }]);
      const png = page.pictures[0]?.png ?? null;
      const content = pngBytes(png);
      if (!png || !content) {
        data.push([{ ...freeText(t('report.noPicture')), wrap: false }], []);
        continue;
      }
      const { width, height } = fitInto(png, Math.min(MAX_WIDTH_PX, png.widthPx), MAX_HEIGHT_PX);
      images.push({
        content: Buffer.from(content),
        contentType: 'image/png',
        width,
        height,
        dpi: 96,
        anchor: { row: data.length + 1, column: 1 },
        title: t('report.mapOf', names),
        description: t('report.mapAlt', names),
      });
      for (let row = 0; row < Math.ceil(height / ROW_PX) + 2; row++) data.push([blank()]);
    }
  }
  if (data.length === 0) data.push([freeText(t('report.empty'))]);
  return { data, images, orientation: 'landscape', showGridLines: false };
}
