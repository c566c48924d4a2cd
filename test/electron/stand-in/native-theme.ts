import { Emitter, strict } from './strict.ts';
import { scene } from './surface.ts';

class NativeTheme extends Emitter {
  /** What the system is set to; a test or the desk may switch it. */
  systemIsDark = false;
  #source: 'system' | 'light' | 'dark' = 'system';
  shouldUseHighContrastColors = false;
  shouldUseInvertedColorScheme = false;
  shouldDifferentiateWithoutColor = false;
  prefersReducedTransparency = false;
  inForcedColorsMode = false;

  get themeSource() {
    return this.#source;
  }

  set themeSource(source) {
    this.#source = source;
    this.update();
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? this.systemIsDark : this.#source === 'dark';
  }

  switchSystem(dark: boolean): void {
    this.systemIsDark = dark;
    this.update();
  }

  update(): void {
    this.emit('updated');
    scene.emit('changed');
  }
}

export const nativeTheme = strict('nativeTheme', new NativeTheme('nativeTheme', ['updated']));
