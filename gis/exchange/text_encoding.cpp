// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/exchange/text_encoding.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace zw::exchange {
namespace {

enum class ByteOrder { Little, Big };

tl::unexpected<Error> badText(std::string_view before, const char* what) {
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  return fail(ErrorCode::Syntax, "line " + std::to_string(line) + ": " + what);
}

bool isSurrogate(std::uint32_t code) {
  return code >= 0xD800 && code <= 0xDFFF;
}

void appendUtf8(std::string& text, std::uint32_t code) {
  const auto tail = [&](int shift) { text += static_cast<char>(0x80 | (code >> shift & 0x3F)); };
  if (code < 0x80) {
    text += static_cast<char>(code);
  } else if (code < 0x800) {
    text += static_cast<char>(0xC0 | code >> 6);
    tail(0);
  } else if (code < 0x10000) {
    text += static_cast<char>(0xE0 | code >> 12);
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0 | code >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
}

Result<std::string> fromUtf16(std::string_view bytes, ByteOrder order) {
  std::string text;
  const auto unitAt = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]),
               second = static_cast<unsigned char>(bytes[i + 1]);
    return order == ByteOrder::Little ? first | std::uint32_t{second} << 8
                                      : second | std::uint32_t{first} << 8;
  };
  if (bytes.size() % 2 != 0) return badText(text, "UTF-16 that is cut short");
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    std::uint32_t code = unitAt(i);
    if (isSurrogate(code)) {
      const std::uint32_t low = code < 0xDC00 && i + 2 < bytes.size() ? unitAt(i + 2) : 0;
      if (low < 0xDC00 || low > 0xDFFF) return badText(text, "not UTF-16");
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      i += 2;
    }
    if (code == 0) return badText(text, "a NUL character");
    appendUtf8(text, code);
  }
  return text;
}

/// The length of the UTF-8 sequence that begins there, 0 where none does (RFC 3629: no overlong form, no
/// surrogate, nothing above U+10FFFF).
std::size_t sequenceAt(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? std::uint32_t{static_cast<unsigned char>(text[at + i])} : 0U;
  };
  const std::uint32_t lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  std::uint32_t code = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
    code = code << 6 | (byte(i) & 0x3F);
  }
  constexpr std::uint32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
  return code < kLeast[length] || code > 0x10FFFF || isSurrogate(code) ? 0 : length;
}

}  // namespace

Result<std::string> utf8Text(const std::string& bytes) {
  std::string_view text = bytes;
  if (text.starts_with("\xFF\xFE")) return fromUtf16(text.substr(2), ByteOrder::Little);
  if (text.starts_with("\xFE\xFF")) return fromUtf16(text.substr(2), ByteOrder::Big);
  if (text.size() >= 2 && text[0] != 0 && text[1] == 0) return fromUtf16(text, ByteOrder::Little);
  if (text.size() >= 2 && text[0] == 0 && text[1] != 0) return fromUtf16(text, ByteOrder::Big);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == 0) return badText(text.substr(0, at), "a NUL character");
    const std::size_t length = sequenceAt(text, at);
    if (length == 0) return badText(text.substr(0, at), "not UTF-8; save the file as 'CSV UTF-8'");
    at += length;
  }
  return std::string(text);
}

}  // namespace zw::exchange
