using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace ApcUps.Packaging;

/// <summary>The few parts of SVG that the icon is drawn with: filled rectangles and polygons, one over the other.</summary>
/// <param name="Width">The width, and the height, of the drawing in its own units.</param>
/// <param name="Shapes">The shapes, the lowest first.</param>
internal sealed record Drawing(double Width, IReadOnlyList<Shape> Shapes)
{
    // Each point is looked at in so many places across and down, which smooths the edges.
    private const int Samples = 8;

    /// <exception cref="InvalidDataException">The drawing has something that is not known here.</exception>
    public static Drawing Read(XDocument svg)
    {
        var box = Numbers(svg.Root!, "viewBox");
        if (box[0] != 0 || box[1] != 0 || box[2] != box[3])
            throw new InvalidDataException("The icon's viewBox is to be a square at 0 0.");
        return new Drawing(box[2], svg.Root!.Elements().Where(e => e.Name.LocalName != "title").Select(ReadShape).ToList());
    }

    /// <summary>The drawing as red, green, blue and alpha of each point, row by row.</summary>
    public byte[] Paint(int size)
    {
        var image = new byte[size * size * 4];
        for (var i = 0; i < size * size; i++)
            PaintPoint(image.AsSpan(i * 4, 4), i % size, i / size, Width / (size * Samples));
        return image;
    }

    private void PaintPoint(Span<byte> point, int column, int row, double step)
    {
        Span<int> sum = stackalloc int[4];
        for (var i = 0; i < Samples * Samples; i++)
        {
            var x = ((column * Samples) + (i % Samples) + 0.5) * step;
            var y = ((row * Samples) + (i / Samples) + 0.5) * step;
            if (Shapes.LastOrDefault(s => s.Covers(x, y)) is not { } top)
                continue;
            sum[0] += top.Color >> 16;
            sum[1] += (top.Color >> 8) & 0xff;
            sum[2] += top.Color & 0xff;
            sum[3]++;
        }

        // The colour is that of the covered places alone; how many they are is the alpha.
        for (var i = 0; i < 3 && sum[3] > 0; i++)
            point[i] = (byte)(sum[i] / sum[3]);
        point[3] = (byte)(sum[3] * 255 / (Samples * Samples));
    }

    private static Shape ReadShape(XElement e) => e.Name.LocalName switch
    {
        "rect" => new Rectangle(Color(e), Number(e, "x"), Number(e, "y"), Number(e, "width"), Number(e, "height"), Number(e, "rx")),
        "polygon" => new Polygon(Color(e), Numbers(e, "points")),
        _ => throw new InvalidDataException($"The icon has a {e.Name.LocalName}, which is not known here."),
    };

    private static int Color(XElement e) => int.Parse(((string)e.Attribute("fill")!).AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static double Number(XElement e, string name) => (double?)e.Attribute(name) ?? 0;

    private static double[] Numbers(XElement e, string name) =>
        ((string)e.Attribute(name)!).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
}
