import type { SeededRandom } from './seeded-random.ts';

const everyman = ['张三', '李四', '王五', '赵六', '孙七', '周八', '吴九', '郑十'];
const surnames = [...'张李王赵孙周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何吕施孔曹严华金魏陶姜'];
/** Words of the shore, so that nobody mistakes them for people. */
const givenNames = [
  ...['望海', '苇青', '滩生', '河清', '潮平', '芦生', '盐白', '柳新', '堤远', '沙平'],
  ...['鸥飞', '雁来', '帆正', '汐明', '汀兰', '渚白', '荻秋', '碱生', '泊远'],
];

/** Invented names without repeats: first the eight everymen, then names made of shore words. */
export function createPersonNames(random: SeededRandom): () => string {
  const used = new Set<string>();
  return () => {
    const next = everyman.find((name) => !used.has(name));
    let name = next ?? '';
    while (name === '' || used.has(name)) name = random.pick(surnames) + random.pick(givenNames);
    used.add(name);
    return name;
  };
}
