/** Where the choice is kept in localStorage; `light` or `dark`, absent while the system decides. */
export const themeKey = 'tl-theme'

/**
 * Sets the theme before the first paint and follows the system until somebody has chosen.
 * A layout puts it in `<head>` under its nonce; `<html>` needs `suppressHydrationWarning`.
 */
export const themeScript = `(()=>{const m=matchMedia('(prefers-color-scheme: dark)');const set=()=>{let c=null;try{c=localStorage.getItem('${themeKey}')}catch{}document.documentElement.dataset.theme=c==='dark'||c==='light'?c:m.matches?'dark':'light'};set();m.addEventListener('change',set);addEventListener('storage',set)})()`
