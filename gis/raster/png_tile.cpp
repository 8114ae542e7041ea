// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/raster/png_tile.h"

#include <png.h>

#include <algorithm>
#include <array>
#include <bit>
#include <csetjmp>

namespace zw::raster {
namespace {

constexpr int kBits = 16;
constexpr std::size_t kCells = static_cast<std::size_t>(kTile) * kTile;

using Rows = std::array<png_bytep, kTile>;

/// libpng takes rows of bytes and, on reading and writing alike, pointers that are not const.
Rows rowsOf(std::uint16_t* cells) {
  Rows rows{};
  for (std::size_t y = 0; y < rows.size(); ++y) rows[y] = reinterpret_cast<png_bytep>(cells + y * kTile);
  return rows;
}

void append(png_structp png, png_bytep bytes, std::size_t count) {
  auto* out = static_cast<gpkg::Blob*>(png_get_io_ptr(png));
  out->insert(out->end(), bytes, bytes + count);
}

void flush(png_structp) {}

void take(png_structp png, png_bytep bytes, std::size_t count) {
  auto* rest = static_cast<gpkg::BlobView*>(png_get_io_ptr(png));
  if (count > rest->size()) png_error(png, "cut short");
  std::copy_n(rest->data(), count, bytes);
  *rest = rest->subspan(count);
}

[[noreturn]] void jump(png_structp png, png_const_charp) {
  png_longjmp(png, 1);
}
void ignore(png_structp, png_const_charp) {}

// libpng reports an error by a jump back to setjmp: nothing that needs destroying may live in these two.

bool write(png_structp png, png_infop info, Rows& rows) {
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  png_set_compression_level(png, 9);
  png_set_IHDR(png, info, kTile, kTile, kBits, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info(png, info);
  if constexpr (std::endian::native == std::endian::little) png_set_swap(png);
  png_write_image(png, rows.data());
  png_write_end(png, nullptr);
  return true;
}

bool read(png_structp png, png_infop info, Rows& rows) {
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  png_read_info(png, info);
  if (png_get_image_width(png, info) != kTile || png_get_image_height(png, info) != kTile ||
      png_get_bit_depth(png, info) != kBits || png_get_color_type(png, info) != PNG_COLOR_TYPE_GRAY)
    return false;
  if constexpr (std::endian::native == std::endian::little) png_set_swap(png);
  png_read_image(png, rows.data());
  png_read_end(png, nullptr);
  return true;
}

}  // namespace

gpkg::Blob encodePng(const Tile& tile) {
  gpkg::Blob out;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, jump, ignore);
  png_infop info = png ? png_create_info_struct(png) : nullptr;
  if (info && tile.size() == kCells) {
    png_set_write_fn(png, &out, append, flush);
    Rows rows = rowsOf(const_cast<std::uint16_t*>(tile.data()));
    if (!write(png, info, rows)) out.clear();
  }
  png_destroy_write_struct(&png, &info);
  return out;
}

bool decodePng(gpkg::BlobView bytes, Tile& tile) {
  tile.resize(kCells);
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, jump, ignore);
  png_infop info = png ? png_create_info_struct(png) : nullptr;
  bool good = false;
  if (info) {
    png_set_read_fn(png, &bytes, take);
    Rows rows = rowsOf(tile.data());
    good = read(png, info, rows);
  }
  png_destroy_read_struct(&png, &info, nullptr);
  return good;
}

}  // namespace zw::raster
