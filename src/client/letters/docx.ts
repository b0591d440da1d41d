// The paper as a Word file, as an office expects it: A4, Song, title in the middle. Fetched only when asked for.
import { AlignmentType, BorderStyle, Document, Packer, Paragraph as Line, Table, TableCell, TableRow, TextRun, UnderlineType, WidthType, type IParagraphOptions } from 'docx';
import type { Paragraph } from '../../domain/letter.ts';

const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' };
const body = 24;

/** How each kind of paragraph stands on the page; sizes in half points, distances in twentieths of a point. */
const shapes: Partial<Record<Paragraph['style'], { size?: number; bold?: boolean } & IParagraphOptions>> = {
  title: { size: 36, bold: true, alignment: AlignmentType.CENTER, spacing: { after: 240 } },
  hint: { size: 20, alignment: AlignmentType.CENTER },
  head: { bold: true, spacing: { before: 160 }, keepNext: true },
  subhead: { bold: true, keepNext: true },
  text: { indent: { firstLine: 480 } },
  item: { indent: { firstLine: 480 } },
  law: { indent: { firstLine: 480 } },
  closing: { indent: { firstLine: 480 }, spacing: { before: 160 }, keepNext: true },
  sign: { alignment: AlignmentType.RIGHT, spacing: { before: 120 }, keepLines: true },
  receipt: { size: 20, spacing: { before: 360 }, border: { top: { style: BorderStyle.DASHED, size: 6, space: 6, color: '000000' } } },
};

/** The file of a paper, as bytes. */
export function paperDocument(paragraphs: Paragraph[]): Document {
  return new Document({
    styles: { default: { document: { run: { font, size: body }, paragraph: { spacing: { line: 400 } } } } },
    sections: [{ properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1304, bottom: 1304, left: 1474, right: 1474 } } }, children: paragraphs.map(blockOf) }],
  });
}

/** The same for a download. */
export const paperDocx = (paragraphs: Paragraph[]): Promise<Blob> => Packer.toBlob(paperDocument(paragraphs));

function blockOf(paragraph: Paragraph): Line | Table {
  const { style, marker, runs, rows } = paragraph;
  if (style === 'table') return tableOf(rows ?? []);
  const { size = body, bold = false, ...shape } = shapes[style] ?? {};
  const look = { size, bold, font };
  if (style === 'rules') return new Line({ children: [new TextRun({ ...look, text: '\u3000'.repeat(34), underline: { type: UnderlineType.SINGLE } })] });
  return new Line({
    ...shape,
    children: [
      ...(marker ? [new TextRun({ ...look, text: `${marker} ` })] : []),
      ...runs.map((run) => ('text' in run ? new TextRun({ ...look, text: run.text }) : new TextRun({ ...look, text: '\u3000'.repeat(run.blank), underline: { type: UnderlineType.SINGLE } }))),
    ],
  });
}

function tableOf(rows: string[][]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells, row) => new TableRow({ tableHeader: row === 0, cantSplit: true, children: cells.map((text) => new TableCell({ margins: { top: 60, bottom: 60, left: 90, right: 90 }, children: [new Line({ children: [new TextRun({ text, font, size: 21, bold: row === 0 })] })] })) })),
  });
}
