"""Writes the cells of a workbook with a Python library: peer.py xlsxwriter|openpyxl CELLS.json OUT.xlsx; prints seconds and peak megabytes."""
import json
import resource
import sys
import time


def with_xlsxwriter(book, path):
    import xlsxwriter

    out = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
    formats = {}
    for sheet in book["sheets"]:
        page = out.add_worksheet(sheet["name"])
        for row, column, formula, value, number_format in sheet["cells"]:
            if number_format not in formats:
                formats[number_format] = out.add_format({"num_format": number_format} if number_format else {})
            style = formats[number_format]
            if formula is not None:
                page.write_formula(row - 1, column - 1, "=" + formula, style, value)
            elif isinstance(value, str):
                page.write_string(row - 1, column - 1, value, style)
            elif value is None:
                page.write_blank(row - 1, column - 1, None, style)
            else:
                page.write_number(row - 1, column - 1, value, style)
    for name, cell in book["names"]:
        out.define_name(name, "=" + cell)
    out.close()


# This library writes formulas without the values they give.
def with_openpyxl(book, path):
    import openpyxl
    from openpyxl.workbook.defined_name import DefinedName

    out = openpyxl.Workbook()
    out.remove(out.active)
    for sheet in book["sheets"]:
        page = out.create_sheet(sheet["name"])
        for row, column, formula, value, number_format in sheet["cells"]:
            cell = page.cell(row, column)
            if formula is not None:
                cell.value = "=" + formula
            elif isinstance(value, str):
                cell.value = value
                cell.data_type = "s"
            else:
                cell.value = value
            if number_format:
                cell.number_format = number_format
    for name, cell in book["names"]:
        defined = DefinedName(name, attr_text=cell)
        if hasattr(out.defined_names, "append"):
            out.defined_names.append(defined)
        else:
            out.defined_names[name] = defined
    out.save(path)


def main():
    library, source, path = sys.argv[1:]
    with open(source, encoding="utf-8") as file:
        book = json.load(file)
    writer = {"xlsxwriter": with_xlsxwriter, "openpyxl": with_openpyxl}[library]
    start = time.perf_counter()
    writer(book, path)
    print(f"{time.perf_counter() - start:.3f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f}")


main()
