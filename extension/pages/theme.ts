// Before anything is drawn: the tokens take their theme from an attribute.
const dark = matchMedia('(prefers-color-scheme: dark)')
const apply = () => {
  document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light'
}
apply()
dark.addEventListener('change', apply)
