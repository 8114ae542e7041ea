// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <cstring>

#include "gis/pack/layer_compiler.h"
#include "gis/pack/pack_builder.h"
#include "ui/i18n/messages.h"
#include "version.h"

namespace {

int report(const zw::Error& error) {
  std::fprintf(stderr, "%s\n", qPrintable(zw::describe(error)));
  return 3;
}

}  // namespace

int main(int argc, char** argv) {
  const auto is = [&](int i, const char* word) { return i < argc && std::strcmp(argv[i], word) == 0; };
  if (argc == 2 && is(1, "--version")) {
    std::printf("zw %s\n", kZonewrightVersion);
    return 0;
  }
  if (argc == 6 && is(1, "pack") && is(2, "build") && is(4, "-o")) {
    const auto built = zw::pack::buildPack(argv[3], argv[5]);
    return built ? 0 : report(built.error());
  }
  if (argc == 8 && is(1, "pack") && is(2, "layers") && is(4, "--sources") && is(6, "-o")) {
    const auto compiled = zw::pack::compileLayers(argv[3], argv[5], argv[7]);
    return compiled ? 0 : report(compiled.error());
  }
  return 2;
}
