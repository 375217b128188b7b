import type { Emotion } from '@/lib/language/schema'

/** Emoji and emoticons by what they feel like. */
export const emojiOfEmotions: Record<Emotion, string> = {
  anger: '😠 😡 🤬 👿 😤 💢 🖕 >:( >:-(',
  anticipation: '🤞 ⏳ 👀 🔜',
  disgust: '🤢 🤮 🤧 💩 😒 🙄',
  fear: '😨 😰 😱 😧 😦 😬 🫣',
  joy: '😀 😃 😄 😁 😆 😂 🤣 🙂 😊 😇 🥰 😍 🤩 😘 😋 😎 🥳 ❤ 💕 💖 🎉 🎊 👏 ✨ :) :-) :D :-D ;) ;-) =) <3 ^^ xD XD',
  sadness: '😢 😭 😞 😔 😟 🙁 ☹ 😿 💔 🥺 😥 😓 :( :-( :/ :-/ =(',
  surprise: '😮 😯 😲 🤯 😳 ❗ ⁉ :o :O :-o',
  trust: '🙏 🤝 👍 🤗 💪 👌 ✅',
}
