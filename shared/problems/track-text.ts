import type { Sentence } from './problem-text.ts';

export const trackText = {
  'file-empty': {
    zh: '文件是空的，没有任何内容，未导入。请检查是否传输中断，重新从设备导出。',
    en: 'The file is empty, so nothing was imported. Check whether a transfer broke off and export it from the device again.',
  },
  'file-repeated': {
    zh: '文件“{file}”与同时给出的“{known}”内容完全相同，只计一次。无需处理。',
    en: 'The file “{file}” holds the very bytes of “{known}”, which was given too; they were counted once. Nothing needs doing.',
  },
  'file-too-large': {
    zh: '文件有 {megabytes} MB，超过 {limitMegabytes} MB 的上限，没有读取。请按天或按小组分成较小的文件再导入。',
    en: 'The file has {megabytes} MB, over the limit of {limitMegabytes} MB, and was not read. Split it by day or team and import the parts.',
  },
  'file-unreadable': {
    zh: '读文件时中断（{reason}），未导入任何内容。请检查存储设备后重试。',
    en: 'Reading the file broke off ({reason}); nothing was imported. Check the drive it is on and retry.',
  },
  'too-many-fixes': {
    zh: '文件的轨迹点超过 {limit} 个的上限，整个文件未导入。请按天或按小组分成较小的文件。',
    en: 'The file has more than {limit} fixes, so none of it was imported. Split it by day or team.',
  },
  'too-many-tracks': {
    zh: '文件的轨迹和轨迹段超过 {limit} 个的上限，整个文件未导入。请从设备重新导出，或按天分成较小的文件。',
    en: 'The file has more than {limit} tracks and segments, so none of it was imported. Export it from the device again, or split it by day.',
  },
  'not-xml': {
    zh: '这不是 XML 文本，不能作为 GPX 轨迹读取，未导入。请从设备导出 GPX 文件。',
    en: 'This is not XML text and cannot be read as a GPX track; nothing was imported. Export a GPX file from the device.',
  },
  'not-gpx': {
    zh: '这是 XML 文件，但根元素是“{root}”而不是 gpx，未导入。请在设备或软件中另存为 GPX。',
    en: 'This is XML, but its root is “{root}”, not gpx; nothing was imported. Save it as GPX on the device or in its program.',
  },
  'xml-doctype': {
    zh: '文件带有 DOCTYPE 或实体声明，为安全起见在解析前即拒绝，未导入。请从设备重新导出不带此声明的 GPX。',
    en: 'The file declares a DOCTYPE or entities and was refused before parsing, for safety; nothing was imported. Export a GPX without it.',
  },
  'xml-too-deep': {
    zh: '元素嵌套超过 {limit} 层，不是正常的轨迹文件，未导入。请从设备重新导出。',
    en: 'Elements are nested more than {limit} deep, which no track file needs; nothing was imported. Export it from the device again.',
  },
  'xml-malformed': {
    zh: '第 {lineNumber} 行第 {column} 列的 XML 有误（{detail}），整个文件未导入。请重新导出，或在该处改正。',
    en: 'The XML is wrong at line {lineNumber}, column {column} ({detail}); none of the file was imported. Export it again, or mend it there.',
  },
  'xml-truncated': {
    zh: '文件在第 {lineNumber} 行第 {column} 列中断，不完整（此前有 {fixes} 个点），整个文件未导入。请重新从设备复制或导出。',
    en: 'The file breaks off at line {lineNumber}, column {column} (fixes before it: {fixes}); none of it was imported. Copy or export it from the device again.',
  },
  'text-encoding-unknown': {
    zh: '文件声明的编码“{encoding}”无法识别，未导入。请另存为 UTF-8 或 GB18030。',
    en: 'The file declares the encoding “{encoding}”, which is not known; nothing was imported. Save it as UTF-8 or GB18030.',
  },
  'text-encoding-wrong': {
    zh: '内容在第 {byteOffset} 字节附近不是有效的 {encoding} 文本，未导入，以免出现乱码。若是 GBK 文件，请把首行改为 encoding="GB18030"，或另存为 UTF-8。',
    en: 'Near byte {byteOffset} the content is not valid {encoding}; nothing was imported, rather than garbled. If it is GBK, write encoding="GB18030" in its first line, or save it as UTF-8.',
  },
  'gpx-version-unknown': {
    zh: 'GPX 版本“{version}”不是 1.0 或 1.1，已按 1.1 读取并保留。请核对点数和时间。',
    en: 'GPX version “{version}” is neither 1.0 nor 1.1; it was read as 1.1 and kept. Please check the number of fixes and their times.',
  },
  'gpx-no-tracks': {
    zh: '文件里没有轨迹点（航点 {waypoints} 个、航线 {routes} 条），未导入。请在设备上导出轨迹（track），不是航点或航线。',
    en: 'The file holds no track fixes (waypoints: {waypoints}, routes: {routes}); nothing was imported. Export tracks from the device, not waypoints or routes.',
  },
  'gpx-routes': {
    zh: '航线（rte）是计划而不是走过的路，共 {count} 条未读取；轨迹照常导入。无需处理。',
    en: 'Routes (rte) are plans, not where anybody went: {count} were left out, the tracks were kept. Nothing needs doing.',
  },
  'fix-position-missing': {
    zh: '{count} 个点缺少经度或纬度，未采用；其余照常导入。请检查设备的导出设置。',
    en: 'Fixes without a longitude or latitude: {count}. They were left out; the rest was kept. Check how the device exports.',
  },
  'fix-position-unreadable': {
    zh: '{count} 个点的经纬度不是有效数字，未采用；其余照常导入。小数点须为“.”，请检查设备的导出设置。',
    en: 'Fixes whose coordinates are not numbers: {count}. They were left out; the rest was kept. The decimal mark must be “.”: check how the device exports.',
  },
  'fix-position-out-of-range': {
    zh: '{count} 个点的经纬度超出范围，未采用；其余照常导入。请核对该处的原始记录。',
    en: 'Fixes outside the range of longitude and latitude: {count}. They were left out; the rest was kept. Check the original there.',
  },
  'fix-position-swapped': {
    zh: '{count} 个点的经度与纬度像是写反了，未采用；其余照常导入。请在导出软件中对调后重新导入。',
    en: 'Fixes that seem to have longitude and latitude swapped: {count}. They were left out; the rest was kept. Swap them in the exporting program and import again.',
  },
  'fix-position-zero': {
    zh: '{count} 个点位于（0, 0），多为无信号时的占位；已保留。请核对，必要时删除该轨迹。',
    en: 'Fixes at (0, 0), usually a stand-in for no signal: {count}. They were kept. Check them, and remove the track if need be.',
  },
  'time-missing': {
    zh: '{count} 个点没有时间；已保留，这些点之间只按距离判断中断。若设备可记录时间，请开启后再用。',
    en: 'Fixes without a time: {count}. They were kept, and dropouts between them are judged by distance alone. Turn time recording on if the device has it.',
  },
  'time-unreadable': {
    zh: '{count} 个点的时间无法识别，按无时间保留，只按距离判断中断。请检查设备的导出设置。',
    en: 'Fixes with a time that cannot be read: {count}. They were kept without one and judged by distance alone. Check how the device exports.',
  },
  'time-duplicate': {
    zh: '{count} 个点与前一点时间相同；已保留，这些点之间只按距离判断中断。一般无需处理。',
    en: 'Fixes with the very time of the fix before: {count}. They were kept and judged by distance alone. Usually nothing needs doing.',
  },
  'time-disordered': {
    zh: '{count} 个点的时间早于前一点；已按文件顺序保留，未重新排序。请核对文件是否拼接过。',
    en: 'Fixes earlier than the fix before: {count}. The file’s order was kept and nothing was sorted. Check whether the file was joined from parts.',
  },
  'time-too-early': {
    zh: '{count} 个点的时间早于 1990 年，时间不可信；位置已保留。请校准设备时钟，日期以台账登记为准。',
    en: 'Fixes dated before 1990: {count}. Such times cannot be trusted; the positions were kept. Set the device’s clock; go by the day on record.',
  },
  'time-too-late': {
    zh: '{count} 个点的时间在将来，时间不可信；位置已保留。请校准设备时钟，日期以台账登记为准。',
    en: 'Fixes dated in the future: {count}. Such times cannot be trusted; the positions were kept. Set the device’s clock; go by the day on record.',
  },
  'time-without-zone': {
    zh: '{count} 个点的时间没有时区，按世界时（UTC）读取并保留。若设备写的是北京时间，显示会晚 8 小时，请核对。',
    en: 'Times without a zone: {count}. They were read as UTC and kept. If the device wrote Beijing time they show 8 hours late: please check.',
  },
  'time-zones-mixed': {
    zh: '文件里混用了 {zones} 种时区写法，都已换算成世界时并保留。请核对首末时间。',
    en: 'The file mixes {zones} time zones; all were turned into UTC and kept. Check its first and last time.',
  },
  'track-empty': {
    zh: '{count} 条轨迹没有可用的点，未导入；其余照常导入。无需处理。',
    en: 'Tracks without a usable fix: {count}. They were left out; the rest was kept. Nothing needs doing.',
  },
  'track-one-point': {
    zh: '{count} 条轨迹只有一个点，长度为零；已保留。请核对是否记录中断。',
    en: 'Tracks of a single fix, without length: {count}. They were kept. Check whether recording broke off.',
  },
  'track-outside': {
    zh: '{count} 条轨迹全部在辖区之外（如“{name}”），对覆盖率没有作用；已保留。请核对文件是否选错、坐标系是否为 WGS84。',
    en: 'Tracks wholly outside the jurisdiction: {count} (such as “{name}”). They add nothing to coverage; they were kept. Check that it is the right file and that its frame is WGS84.',
  },
} as const satisfies Record<string, Sentence>;
