import type { SiteKind } from '../records/site-entries.ts';

/** What is looked at in a place of each kind; the words are those on the form. */
export const siteChecklists: Readonly<Record<SiteKind, readonly string[]>> = {
  courtyard: ['院内空地', '菜畦', '墙根', '花盆'],
  roof: ['楼顶', '阳台', '花盆花箱'],
  greenhouse: ['棚内', '棚间', '棚后'],
  ditch: ['沟渠两岸', '涵洞口', '堤坡'],
  'vacant-yard': ['院内', '屋后', '围墙外'],
  'well-site': ['井场四周', '值班房后', '土堤'],
  pipeline: ['管廊两侧', '阀池', '穿越处'],
  station: ['站内空地', '围墙内侧', '围墙外侧'],
  'past-site': ['原地块', '周边五十米'],
  other: ['现场'],
};
