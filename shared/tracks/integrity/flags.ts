/** 轨迹存疑: a reason to look at a track again, with what was seen. It changes no figure and blames nobody. */
export type IntegrityFlag =
  | {
      /** Stretches of fixes that another track has too, step by step. */
      readonly kind: 'copy';
      readonly trackId: string;
      readonly otherId: string;
      /** Share of this track's fixes that the other has, 0 to 1. */
      readonly share: number;
      /** Seconds this track's clock is ahead of the other's over those fixes; null without times. */
      readonly shiftSeconds: number | null;
    }
  | {
      /** One device, or one whole team, in two places at one time. */
      readonly kind: 'two-places';
      readonly trackId: string;
      readonly otherId: string;
      readonly who: 'device' | 'team';
      readonly metres: number;
      /** ISO instant at which they are that far apart. */
      readonly at: string;
    }
  | {
      /** Steps no mode of moving explains. */
      readonly kind: 'teleport';
      readonly trackId: string;
      readonly count: number;
      /** The worst of them. */
      readonly metres: number;
      readonly seconds: number;
      readonly fromFix: number;
    }
  | {
      /** Fixes that lie on straight lines at even steps, as no receiver gives them. */
      readonly kind: 'too-regular';
      readonly trackId: string;
      /** Share of the moving steps, 0 to 1. */
      readonly share: number;
      readonly steps: number;
    };
