export const id = 238;
export const ids = [238];
export const modules = {

/***/ 9238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRegularFile: () => (/* binding */ readRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/**
 * Reads a regular file, of at most `maxSize` bytes. A pipe or a device is never read: it may have no end.
 *
 * @param folder Where the file must be, after following links; undefined for anywhere.
 */
async function readRegularFile(path, maxSize, folder) {
    // Windows has neither flag.
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    let handle;
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path);
        if (folder !== undefined) {
            const rest = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder)), real);
            if (rest === ".." || /^\.\.[\\/]/.test(rest) || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(rest))
                return { failure: "outside" };
        }
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
        if (!(await handle.stat()).isFile())
            return { failure: "not a regular file" };
        // The size that the system reports isn't always how much there is, as in /proc.
        const chunks = [];
        for await (const chunk of handle.createReadStream({ end: maxSize, autoClose: false }))
            chunks.push(chunk);
        const content = Buffer.concat(chunks);
        if (content.length > maxSize)
            return { failure: "too large" };
        // Its byte order mark, in either order.
        if (["fffe", "feff"].includes(content.toString("hex", 0, 2)))
            return { failure: "UTF-16" };
        return { text: content.toString() };
    }
    catch (error) {
        const { code = "unknown error" } = error;
        return { failure: code === "ENOENT" ? "missing" : { systemError: code } };
    }
    finally {
        await handle?.close();
    }
}


/***/ })

};
