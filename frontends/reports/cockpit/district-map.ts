/** One outline as it is kept: the coordinates are packed in the way of ECharts, which unpacks them. */
export interface Outline {
  code: string;
  name: string;
  geometry: { type: string; coordinates: unknown; encodeOffsets: unknown };
}

/** A row of the figures by district: one present district, or several that only their sum can be compared with. */
export interface MapRow {
  name: string;
  codes: readonly string[];
  countedUnder: readonly string[];
}

/** Districts that the reform of November 2025 formed out of whole outlines of the older map. */
const formedFrom: Readonly<Record<string, readonly string[]>> = { 'CQ-LJXQ': ['500105', '500112'] };

/** Which row each outline belongs to, for the districts that the rows speak of. */
export function placeOutlines(outlines: readonly Outline[], rows: readonly MapRow[]): Map<string, Outline[]> {
  const places = new Map<string, Outline[]>();
  for (const outline of outlines) {
    const row =
      rows.find(({ codes }) => codes.includes(outline.code)) ??
      rows.find(({ codes }) => codes.some((code) => formedFrom[code]?.includes(outline.code))) ??
      rows.find(({ countedUnder }) => countedUnder.includes(outline.code));
    if (row) places.set(row.name, [...(places.get(row.name) ?? []), outline]);
  }
  return places;
}

/** The map of the day that the figures are of: rows that stand together are drawn as one area. */
export function mapOf(outlines: readonly Outline[], rows: readonly MapRow[]): object {
  return {
    type: 'FeatureCollection',
    UTF8Encoding: true,
    features: [...placeOutlines(outlines, rows)].map(([name, parts]) => ({
      type: 'Feature',
      properties: { name },
      geometry: join(parts),
    })),
  };
}

function join(parts: readonly Outline[]): object {
  const [only] = parts;
  // ECharts unpacks in place, so that every map needs coordinates of its own.
  if (parts.length === 1 && only) return structuredClone(only.geometry);
  const coordinates: unknown[] = [];
  const encodeOffsets: unknown[] = [];
  for (const { geometry } of structuredClone(parts)) {
    const many = geometry.type === 'MultiPolygon';
    coordinates.push(...(many ? (geometry.coordinates as unknown[]) : [geometry.coordinates]));
    encodeOffsets.push(...(many ? (geometry.encodeOffsets as unknown[]) : [geometry.encodeOffsets]));
  }
  return { type: 'MultiPolygon', coordinates, encodeOffsets };
}
