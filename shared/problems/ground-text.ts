import type { Sentence } from './problem-text.ts';

export const groundText = {
  'block-size-invalid': {
    zh: '区块边长须在 {smallestSizeMetres} 到 {largestSizeMetres} 米之间（输入为 {sizeMetres}）。区块未划分，原有划分不变；请改边长。',
    en: 'The block size must be {smallestSizeMetres} to {largestSizeMetres} m ({sizeMetres} was given). No blocks were built and earlier ones stand; change the size.',
  },
  'sliver-share-invalid': {
    zh: '零碎区块的并入比例须在 0 到 {largestSliverShare} 之间（输入为 {sliverShare}）。区块未划分，原有划分不变；请改比例。',
    en: 'The share below which slivers are merged must be 0 to {largestSliverShare} ({sliverShare} was given). No blocks were built and earlier ones stand; change it.',
  },
  'blocks-too-many': {
    zh: '按此边长会有 {count} 个以上区块，超过 {limit} 个的上限。区块未划分，原有划分不变；请加大边长。',
    en: 'This size would give {count} blocks or more, over the limit of {limit}. No blocks were built and earlier ones stand; choose a larger size.',
  },
  'blocks-without-ground': {
    zh: '辖区没有面积，无法划分区块，原有划分不变。请检查辖区边界文件。',
    en: 'The jurisdiction has no area, so no blocks were built and earlier ones stand. Check its boundary file.',
  },
  'not-json': {
    zh: '文件不是有效的 JSON（{detail}），未采用。请从 GIS 软件重新导出为 GeoJSON。',
    en: 'The file is not valid JSON ({detail}) and was not used. Export it from the GIS program as GeoJSON again.',
  },
  'geojson-encoding': {
    zh: '文件不是 UTF-8 编码（第 {character} 个字符起无法识别，多为 GBK），未采用，以免名称变成乱码。请在 GIS 软件中选 UTF-8 重新导出。',
    en: 'The file is not UTF-8 (unreadable from character {character}, probably GBK); nothing was used, rather than garbled names. Export it from the GIS program as UTF-8.',
  },
  'not-geojson': {
    zh: '文件是 JSON，但不是 GeoJSON（要素集合、要素或几何），未采用。请从 GIS 软件导出为 GeoJSON。',
    en: 'The file is JSON but not GeoJSON (a feature collection, feature or geometry) and was not used. Export it as GeoJSON.',
  },
  'geojson-frame': {
    zh: '文件声明的坐标系是“{frame}”，不是 WGS84 或 CGCS2000 经纬度，未采用。请在 GIS 软件中转换为 WGS84 经纬度再导出。',
    en: 'The file declares the frame “{frame}”, not longitude and latitude of WGS84 or CGCS2000, and was not used. Convert it to WGS84 and export again.',
  },
  'position-unreadable': {
    zh: '{count} 处坐标不是有效数字（首见于第 {feature} 个要素），整个文件未采用。请在 GIS 软件中修正后重新导出。',
    en: 'Positions that are not numbers: {count} (first in feature {feature}). None of the file was used. Mend it in the GIS program and export again.',
  },
  'positions-swapped': {
    zh: '经度与纬度像是写反了（首点 {longitude}, {latitude}），未采用。请在 GIS 软件中对调后重新导出；读取边界时也可直接选择对调。',
    en: 'Longitude and latitude seem to be swapped (first position {longitude}, {latitude}); nothing was used. Swap them in the GIS program and export again; for a boundary you may also choose to swap here.',
  },
  'positions-were-swapped': {
    zh: '已按您的选择对调经度与纬度，原文件未改动。请在地图上核对位置。',
    en: 'Longitude and latitude were swapped as you chose; the file itself is unchanged. Check the place on the map.',
  },
  'positions-projected': {
    zh: '坐标是以米计的投影坐标（首点 {longitude}, {latitude}），不是经纬度，未采用。请在 GIS 软件中转换为 WGS84 经纬度再导出。',
    en: 'The coordinates are projected metres (first position {longitude}, {latitude}), not degrees; nothing was used. Convert them to WGS84 longitude and latitude.',
  },
  'positions-projected-zone': {
    zh: '坐标是高斯投影：东坐标带号 {zone}（{widthDegrees}° 带，中央经线 {meridian}°），不是经纬度，未采用。请按此带转换为 WGS84 经纬度再导出。',
    en: 'The coordinates are Gauss-Krüger: the easting carries zone {zone} ({widthDegrees}° wide, meridian {meridian}°); nothing was used. Convert from that zone to WGS84 degrees.',
  },
  'positions-out-of-range': {
    zh: '坐标超出经纬度范围（首点 {longitude}, {latitude}），未采用。请检查坐标系，转换为 WGS84 经纬度再导出。',
    en: 'Coordinates lie outside the range of longitude and latitude (first position {longitude}, {latitude}); nothing was used. Check the frame and convert to WGS84.',
  },
  'positions-antimeridian': {
    zh: '图形横跨 180° 以上的经度，不可能是一个辖区，未采用。请检查是否有错点或正负号写反。',
    en: 'The shapes span more than 180° of longitude, which no jurisdiction does; nothing was used. Look for a stray vertex or a wrong sign.',
  },
  'ring-unclosed': {
    zh: '{count} 个环首尾不相接（首见于第 {feature} 个要素），已自动闭合，其余未变。请在地图上核对边界。',
    en: 'Rings that did not end where they start: {count} (first in feature {feature}). They were closed; nothing else was changed. Check the outline on the map.',
  },
  'ring-too-short': {
    zh: '{count} 个环不足三个不同的顶点（首见于第 {feature} 个要素），整个文件未采用。请在 GIS 软件中删除或修正。',
    en: 'Rings of fewer than three different vertices: {count} (first in feature {feature}). None of the file was used. Delete or mend them in the GIS program.',
  },
  'line-too-short': {
    zh: '{count} 条线不足两个点（首见于第 {feature} 个要素），未采用；其余照常读取。无需处理。',
    en: 'Lines of fewer than two positions: {count} (first in feature {feature}). They were left out; the rest was kept. Nothing needs doing.',
  },
  'polygon-self-crossing': {
    zh: '多边形自相交 {count} 处，首处在 {longitude}, {latitude}（第 {feature} 个要素），整个文件未采用。请在 GIS 软件中修正该处。',
    en: 'Places where a polygon crosses itself: {count}, first at {longitude}, {latitude} (feature {feature}). None of the file was used. Mend it there in the GIS program.',
  },
  'geometry-left-out': {
    zh: '{count} 个其他类型的图形未采用；其余照常读取。若需要，请单独导出为一个图层。',
    en: 'Shapes of another kind: {count}. They were left out; the rest was kept. Export them as a layer of their own if they are needed.',
  },
  'boundary-no-polygon': {
    zh: '文件里没有面（多边形），只有 {others} 个点或线，不能作为辖区，未采用。请导出面图层。',
    en: 'The file holds no polygon, only {others} points or lines, so it cannot be a jurisdiction; nothing was used. Export the polygon layer.',
  },
  'boundary-no-area': {
    zh: '多边形没有面积，不能作为辖区，未采用。请检查边界文件。',
    en: 'The polygons have no area, so they cannot be a jurisdiction; nothing was used. Check the boundary file.',
  },
  'boundary-too-large': {
    zh: '辖区有 {squareKilometres} 平方公里，超过 {limit} 平方公里的上限，未采用。请检查文件，或分成几个项目。',
    en: 'The jurisdiction has {squareKilometres} km², over the limit of {limit} km²; nothing was used. Check the file, or split it into several projects.',
  },
  'boundary-overlap': {
    zh: '多边形之间重叠 {squareMetres} 平方米，已合并，只算一次。请在地图上核对各片区的分界。',
    en: 'Polygons overlap by {squareMetres} m²; they were united and the overlap counts once. Check the lines between the areas on the map.',
  },
  'layer-empty': {
    zh: '图层里没有任何点、线或面，未采用。请检查导出设置。',
    en: 'The layer holds no point, line or polygon; nothing was used. Check how it was exported.',
  },
} as const satisfies Record<string, Sentence>;
