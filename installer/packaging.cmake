# SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What "cmake --install" puts where, and the packages that CPack makes of it:
#   cmake --build build/release --target package

foreach(program IN ITEMS cems-commissioner cemsctl cems-simgateway)
    if(TARGET ${program}) # a core-only build has no window
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()

if(UNIX AND NOT APPLE)
    install(FILES ${PROJECT_SOURCE_DIR}/installer/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
    if(TARGET cems-commissioner)
        install(FILES ${PROJECT_SOURCE_DIR}/installer/cems-commissioner.desktop
            DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
        install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/cems-commissioner.svg
            DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
    endif()
endif()

set(CPACK_PACKAGE_NAME cems-commissioner)
set(CPACK_PACKAGE_VENDOR "The CEMS Commissioner authors")
set(CPACK_PACKAGE_CONTACT "The CEMS Commissioner authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION
"Shows what a gateway of GB/T 35031.4-2022 (MQTT 3.1.1 with JSON) measures,
says and does wrong: live points, every message in its untouched bytes, and
findings with their cause and remedy. Contains the window (cems-commissioner),
the same without one (cemsctl) and a simulated gateway (cems-simgateway).")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)

if(WIN32)
    # Qt's own libraries and plugins go beside the programs. CI has no Windows: whoever releases there tries it there.
    set(CPACK_GENERATOR NSIS ZIP)
    if(TARGET cems-commissioner)
        qt_generate_deploy_app_script(TARGET cems-commissioner FILENAME_VARIABLE deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
        install(SCRIPT ${deploy_script})
        set(CPACK_PACKAGE_EXECUTABLES cems-commissioner "CEMS Commissioner")
    endif()
else()
    set(CPACK_GENERATOR DEB)
    set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
    set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
    set(CPACK_DEBIAN_PACKAGE_SECTION net)
    set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
    # Loaded at run time, so dpkg-shlibdeps does not see them: the SVG icon engine, and fonts that the screen needs.
    set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, fontconfig")
    set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "mosquitto, qt6-translations-l10n, fonts-noto-cjk, qt6-wayland")
endif()
include(CPack)
