/** The fonts in our PDFs, in the order in which a character is looked for: they come with the program, so that a page looks alike on every machine. */
import { fileURLToPath } from 'node:url'

const PACKAGES = fileURLToPath(new URL('../../../node_modules', import.meta.url))

export const FONTS: readonly string[] = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf', '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf', '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
].map(font => `${PACKAGES}/${font}`)
