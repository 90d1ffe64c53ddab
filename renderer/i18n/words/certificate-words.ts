/** Words of the certificate that is frozen when a block is signed. */
export const zhCertificate = {
  'clear.certificate': '清查过关证据单',
  'clear.certificate.reached': '{tracks} 条 · {kilometres} km',
  'clear.certificate.photos': '带照片 {photos} 处',
  'clear.certificate.result': '结果',
  'clear.certificate.nil': '零报告',
  'clear.certificate.finds': '发现 {count} 处',
  'clear.certificate.stage': '生育期',
  'clear.certificate.until': '有效至',
  'clear.certificate.turf': 'turf 复核',
  'clear.certificate.turf.none': '未做',
  'clear.certificate.turf.agrees': '空白 {area} 平方米，相符',
  'clear.certificate.turf.differs': '空白 {area} 平方米，不符',
  'clear.certificate.unsigned': '尚未签字；签字时由程序按台账轨迹重新计算并封存。',
  'clear.certificate.code': '校验码 {code}',
  'clear.certificate.low': '悲观值低于要求，签字人已确认',
  'clear.certificate.override': '低于要求，由{person}放行（空白 {count} 处已封存）：{reason}',
  'clear.certificate.note': '扫宽未校准 · 改动须另立条目',
} as const;

export const enCertificate = {
  'clear.certificate': 'Certificate of clearing',
  'clear.certificate.reached': '{tracks} tracks · {kilometres} km',
  'clear.certificate.photos': '{photos} with photos',
  'clear.certificate.result': 'Result',
  'clear.certificate.nil': 'nil return',
  'clear.certificate.finds': '{count} finds',
  'clear.certificate.stage': 'Stage',
  'clear.certificate.until': 'Valid until',
  'clear.certificate.turf': 'turf',
  'clear.certificate.turf.none': 'not asked',
  'clear.certificate.turf.agrees': '{area} m² uncovered, agrees',
  'clear.certificate.turf.differs': '{area} m² uncovered, differs',
  'clear.certificate.unsigned':
    'Not signed; signing works out the evidence again from the ledger’s tracks and freezes it.',
  'clear.certificate.code': 'Code {code}',
  'clear.certificate.low': 'Pessimistic value below the limit, acknowledged',
  'clear.certificate.override':
    'Below the limit, let pass by {person} ({count} gaps frozen): {reason}',
  'clear.certificate.note': 'Sweep widths not calibrated · changes are new entries',
} as const satisfies Record<keyof typeof zhCertificate, string>;
