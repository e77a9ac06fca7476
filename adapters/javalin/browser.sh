#!/usr/bin/env bash
# Sees to what the browser tests need: Chromium and a font with Chinese characters. Installs them by apt where they are missing
# and it may; else says what to install.
set -euo pipefail

ready() {
    [[ -x /usr/bin/chromium ]] && compgen -G '/usr/share/fonts/truetype/wqy/wqy-zenhei.*' >/dev/null
}

ready && exit 0
if [[ "$(id -u)" != 0 ]] || ! command -v apt-get >/dev/null; then
    echo "浏览器测试需要 /usr/bin/chromium 和中文字体 The browser tests need /usr/bin/chromium and a Chinese font." >&2
    echo "Install them as root: apt-get install --no-install-recommends chromium fonts-wqy-zenhei" >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -q >&2
apt-get install -q -y --no-install-recommends chromium fonts-wqy-zenhei >&2
ready
