/** 1 km² = 1,500 亩. */
export const squareMetresPerMu = 1e6 / 1500;
